using System.Text.Json.Serialization;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Brief;

/// <summary>One of the things that a statement lists: a line of the change, a deal, a question to a seller.</summary>
/// <param name="Facts">Ids are those of the brief: <c>risks_1_deal</c>.</param>
/// <param name="Marks">What the wording may ask about it, such as <c>no_next_step</c>.</param>
public sealed record StatementItem(IReadOnlyList<Fact> Facts, [property: JsonIgnore] IReadOnlySet<string> Marks);
