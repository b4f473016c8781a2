using RevBot.Bot.Wording.Grounding.Reading.Days;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>A value that may be claimed, with the words that say what it is of.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Record">What belongs together: the row of a table, or facts with one beginning such as top_deal, top_amount.</param>
internal sealed record Premise(string Id, string Record)
{
    /// <summary>The value; null where the premise is a figure that a sentence, label or definition states.</summary>
    public FactValue? Value { get; init; }

    /// <summary>The figure as written there; null where there is a value.</summary>
    public Figure? Stated { get; init; }

    /// <summary>The days and periods that it says.</summary>
    public IReadOnlyList<DayMention> Days { get; init; } = [];

    /// <summary>The stems of its label.</summary>
    public IReadOnlyList<string> Label { get; init; } = [];

    /// <summary>Stems that hint at it too: of its id and its table's title.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>The things that it counts, by label and id; empty where these do not tell.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>1 where it is a rise, -1 a fall, 0 where it is a change of nothing; null where it is no change.</summary>
    public int? Direction { get; init; }

    /// <summary>Whether a sentence states it, rather than a fact having the value.</summary>
    public bool IsStated => Stated is not null;

    /// <summary>Whether it stands in a table.</summary>
    public bool IsCell => Id.Contains('.', StringComparison.Ordinal);
}
