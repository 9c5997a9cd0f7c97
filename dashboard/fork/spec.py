"""The kernel spec that leads Jupyter to the fork provisioner; no file has to be installed for it."""

from __future__ import annotations

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

NAME = "fork"
PROVISIONER = "calcium-fork"


class ForkKernelSpecManager(KernelSpecManager):
    """Knows one more kernel than the installed ones: the fork."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the spec of a kernel by name."""
        if kernel_name != NAME:
            return super().get_kernel_spec(kernel_name)
        return KernelSpec(
            argv=[],
            display_name="Widgets of a chapter",
            language="python",
            interrupt_mode="message",
            metadata={"kernel_provisioner": {"provisioner_name": PROVISIONER}},
        )
