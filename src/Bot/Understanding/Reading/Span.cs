using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Reading;

/// <summary>A stretch of tokens with all that it can mean. Which of them it means follows from what stands beside it.</summary>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens.</param>
internal sealed record Span(int First, int Count)
{
    /// <summary>The types under which the words stand in the lexicon, each with its value.</summary>
    public IReadOnlyList<Meaning> Meanings { get; init; } = [];

    /// <summary>What the words name in the book; null for no name.</summary>
    public NameMention? Name { get; init; }

    /// <summary>Whether it is a name first of all.</summary>
    public bool IsNamed => Name is not null && !IsWordFirst;

    /// <summary>Whether the words weigh more than the name: then only what stands beside it can make it one.</summary>
    public bool IsWordFirst { get; init; }

    /// <summary>The figure; null for none.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The time; null for none.</summary>
    public TimeValue? Time { get; init; }

    /// <summary>How much the reading is worth against others of the same words.</summary>
    public double Weight { get; init; }

    /// <summary>The token after the last.</summary>
    public int End => First + Count;

    /// <summary>Whether it carries nothing by itself.</summary>
    public bool IsFiller =>
        !IsNamed && Quantity is null && Time is null && Meanings.All(meaning => meaning.Kind == SpanKind.Filler);

    /// <summary>Whether it can be of a type.</summary>
    public bool Is(SpanKind kind) => Find(kind) is not null;

    /// <summary>Whether it can be of a type with a value.</summary>
    public bool Is(SpanKind kind, string value)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind == kind && string.Equals(meaning.Value, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value under a type, the first of several; null where it is not of that type.</summary>
    public string? Find(SpanKind kind)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind == kind)
            {
                return meaning.Value;
            }
        }

        return null;
    }
}
