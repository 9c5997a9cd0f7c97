"""What a reader touches: a folder a widget, each with its reasoning, its traits and its view."""
