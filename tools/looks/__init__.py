"""Every state that somebody may look at: tests ask axe about each, and `make pictures` photographs the same ones."""
