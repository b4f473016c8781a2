using RevBot.Skills.Facts;

namespace RevBot.Bot.Answering.Record;

/// <summary>A figure that an answer gave, kept to compare a later answer with.</summary>
/// <param name="Call">The place of its call in the answer, from 0.</param>
/// <param name="Id">The fact's id.</param>
/// <param name="Label">For people.</param>
/// <param name="Unit">The fact's unit.</param>
/// <param name="Number">Unrounded.</param>
/// <param name="Definition">A fingerprint of how it was computed.</param>
public sealed record StoredFigure(int Call, string Id, string Label, FactUnit Unit, decimal Number, string Definition);
