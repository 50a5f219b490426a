"""Bodies and those who sign: who held which post when, who may sign for whom, and who signs a paper of a day."""
