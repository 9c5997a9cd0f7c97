"""What all tools share: the contract of a tool, its command line, and the parts that views are made of."""
