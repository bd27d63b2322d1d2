"""The annotator's network: an encoder with three heads.

Names: a tag for each token (begin, inside, outside, by kind). Speakers: with a quotation marked in the window, how far
each token begins, or ends, a name of whoever said it (pointing as Devlin and others 2018 do for answers; token 0 stands
for "the text does not tell"), and whether somebody said it at all. Roles: the same for the office or occupation of a
marked name. The case of words, which the uncased vocabulary
loses, comes in through the types of tokens, and so does the mark of the quotation.
"""

import json
import os

import torch
from transformers import AutoTokenizer, BertModel

from annotations import HELD, QUOTED, TAGS, TYPES


class Annotator(torch.nn.Module):
    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.tag = torch.nn.Linear(size, len(TAGS))
        self.point = torch.nn.Linear(size, 2)
        self.said = torch.nn.Linear(size, 1)
        self.role = torch.nn.Linear(size, 2)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, ...]:
        """Takes int64 [batch, tokens] each; gives tags [batch, tokens, TAGS], start and end [batch, tokens], said [batch],
        and role_start and role_end [batch, tokens]."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        start, end = self.point(hidden).unbind(-1)
        # The mean over the quotation tells whether it was said.
        quoted = ((token_type_ids >= QUOTED) & (token_type_ids < HELD)).to(hidden.dtype).unsqueeze(-1)
        mean = (hidden * quoted).sum(1) / quoted.sum(1).clamp(min=1)
        role_start, role_end = self.role(hidden).unbind(-1)
        return self.tag(hidden), start, end, self.said(mean + hidden[:, 0]).squeeze(-1), role_start, role_end


def encoder_of(folder: str) -> BertModel:
    """An encoder whose table of types has room for the case of words and for the mark of the quotation."""
    encoder = BertModel.from_pretrained(
        folder, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
        dtype=torch.float32, attn_implementation="eager",
    )
    old = encoder.embeddings.token_type_embeddings
    if old.num_embeddings < TYPES:
        new = torch.nn.Embedding(TYPES, encoder.config.hidden_size)
        with torch.no_grad():
            # Rows are known of an encoder that was trained here before; else they begin alike.
            known = old.weight if old.num_embeddings > 2 else old.weight[:1]
            new.weight.copy_(known[torch.arange(TYPES) % len(known)] + 0.01 * torch.randn_like(new.weight))
        encoder.embeddings.token_type_embeddings = new
        encoder.config.type_vocab_size = TYPES
    return encoder


def save(model: Annotator, tokeniser, folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    model.encoder.save_pretrained(folder)
    tokeniser.save_pretrained(folder)
    heads = {name: value for name, value in model.state_dict().items() if not name.startswith("encoder.")}
    torch.save(heads, f"{folder}/heads.pt")
    with open(f"{folder}/tags.json", "w", encoding="utf8") as file:
        json.dump(TAGS, file)


def load(folder: str) -> tuple[Annotator, object]:
    model = Annotator(encoder_of(folder))
    heads = f"{folder}/heads.pt"
    if os.path.exists(heads):
        model.load_state_dict(torch.load(heads), strict=False)
    return model, AutoTokenizer.from_pretrained(folder)
