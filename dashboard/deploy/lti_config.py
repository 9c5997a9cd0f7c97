"""A learning platform signs people in at the hub, by LTI 1.3: these lines beside those of `jupyterhub_config.py`.

`pip install "jupyterhub-ltiauthenticator>=1.6.3"` in the hub's environment; 1.6.3 mended a security fault.
"""

c = get_config()  # noqa: F821 - JupyterHub gives it

c.JupyterHub.authenticator_class = "ltiauthenticator.lti13.auth.LTI13Authenticator"

# From the platform, when the hub is registered there as a tool; these are the addresses of Canvas.
c.LTI13Authenticator.issuer = "https://canvas.instructure.com"
c.LTI13Authenticator.authorize_url = "https://canvas.instructure.com/api/lti/authorize_redirect"
c.LTI13Authenticator.jwks_endpoint = "https://canvas.instructure.com/api/lti/security/jwks"
c.LTI13Authenticator.client_id = {"125900000000000329"}

# A pseudonym of the platform. Without this line the hub would know people by their e-mail addresses.
c.LTI13Authenticator.username_key = "sub"

# A proxy that ends https may say so in a way that is not understood.
c.LTI13Authenticator.uri_scheme = "https"

# Whom the platform sends may come in.
c.Authenticator.allow_all = True
