"""The printed document as data: lengths, formats, nodes, text. Knows neither Word nor HTML."""
