"""How much of a spreadsheet we read: enough for every household of a commune, too little to fill a machine."""

MAX_FILE_BYTES = 32 * 2**20
MAX_PARTS = 5_000  # files inside a zip package
MAX_PART_BYTES = 48 * 2**20  # unpacked: a sheet of 100 000 rows and 10 columns
MAX_UNPACKED_BYTES = 96 * 2**20  # of all parts that are read
MAX_RATIO = 400  # of unpacked to packed bytes, for parts above a megabyte
MAX_ROWS = 100_000  # a large commune after the mergers of 2025 has some 60 000 people
MAX_COLUMNS = 256
MAX_CELLS = 1_000_000  # rows times columns: the reading library keeps empty cells between filled ones in memory
MAX_TEXT = 2_000  # characters that we take from one cell
