namespace RevBot.Bot.Understanding.Reading;

/// <summary>A figure of a question.</summary>
/// <param name="Value">The number with its scale; a share as it is said, 80 for "80%".</param>
/// <param name="Unit">What it counts.</param>
internal sealed record Quantity(decimal Value, QuantityUnit Unit)
{
    /// <summary>The currency that is said with it: an ISO code, <c>$</c> for any dollar; null where none is.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether a plus follows: "50k+".</summary>
    public bool IsOrMore { get; init; }

    /// <summary>Whether the number is a word or has no scale, so that it may be a count as well.</summary>
    public bool IsPlain { get; init; }
}
