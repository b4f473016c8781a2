namespace RevBot.Bot.Understanding.Reading;

/// <summary>A figure of a question.</summary>
/// <param name="Value">The number with its scale; a share as it is said, 80 for "80%".</param>
/// <param name="Unit">What it counts.</param>
internal sealed record Quantity(decimal Value, QuantityUnit Unit)
{
    /// <summary>Stands in <see cref="Currencies"/> for any dollar.</summary>
    public const string AnyDollar = "$";

    /// <summary>
    /// The currencies that may be said with it, as ISO codes or <see cref="AnyDollar"/>: kroner are those of two countries. Empty
    /// where none is.
    /// </summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>Whether a plus follows: "50k+".</summary>
    public bool IsOrMore { get; init; }

    /// <summary>Whether the number is a word or has no scale, so that it may be a count as well.</summary>
    public bool IsPlain { get; init; }
}
