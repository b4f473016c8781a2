namespace RevBot.Bot.Understanding.Entities;

/// <summary>One thing that a stretch of a message can name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The value as in the data; the codes parted by blanks for a group of countries.</param>
/// <param name="Match">How well the words fit it.</param>
/// <param name="Sharing">How many things of this kind the same words name; 1 for the only one.</param>
internal sealed record NameReading(EntityKind Kind, string Key, NameMatchKind Match, int Sharing)
{
    /// <summary>Every value of the data that is meant: several for one thing in several spellings and for a group of countries.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [Key];

    /// <summary>Whether the words are also words of everyday English or of the trade, each of them.</summary>
    public bool IsCommon { get; init; }

    /// <summary>What the misspelt words were read as; null where nothing was mended.</summary>
    public string? RepairedAs { get; init; }

    /// <summary>Whether the spelling was mended.</summary>
    public bool IsRepaired => RepairedAs is not null;
}
