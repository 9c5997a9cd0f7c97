"""What the tests share: sample data made from the types, a tiny publication, a server, a command line."""
