import torch
from torch import nn


class Network(nn.Module):
    """Takes float64, a row for each sample; gives float64."""

    def __init__(self):
        super().__init__()
        inputs, outputs = len(WEIGHTS["input_units"]), len(WEIGHTS["output_units"])
        a1, a2 = len(WEIGHTS["first.bias"]), len(WEIGHTS["second.bias"])
        self.first = nn.Linear(inputs, a1, dtype=torch.float64)
        self.second = nn.Linear(a1, a2, dtype=torch.float64)
        self.third = nn.Linear(a2, outputs, dtype=torch.float64)
        self.register_buffer("input_units", torch.ones(inputs, dtype=torch.float64))
        self.register_buffer("output_units", torch.ones(outputs, dtype=torch.float64))
        self.load_state_dict({name: torch.tensor(values, dtype=torch.float64) for name, values in WEIGHTS.items()})

    def forward(self, x):
        # Where the unit is not 1, the input times its unit is an integer.
        z = torch.where(self.input_units != 1, torch.round(x * self.input_units), x)
        hidden = torch.relu(self.second(torch.relu(self.first(z))))
        return self.third(hidden) / self.output_units


def check():
    """Compares the network's outputs with those of all samples; 0 where it holds what is said above."""
    x, y = (torch.tensor(rows, dtype=torch.float64) for rows in (INPUTS, OUTPUTS))
    with torch.no_grad():
        difference = (Network()(x) - y).abs()
    exact = int((difference == 0).all(dim=1).sum())
    how = "exact" if EXACT else "as rounded to float64"
    print(f"{exact} of {len(y)} samples {how}, largest difference {difference.max().item()}")
    return 0 if exact == len(y) or not EXACT else 1


