"""How the publication reaches people: the Voilà application, its pages, its kernels."""
