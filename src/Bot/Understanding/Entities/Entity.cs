namespace RevBot.Bot.Understanding.Entities;

/// <summary>A thing of the book that a phrase can mean.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The value as in the data; several, for a group of countries, are parted by blanks.</param>
/// <param name="Match">How well the phrase fits it.</param>
internal sealed record Entity(EntityKind Kind, string Key, NameMatchKind Match)
{
    /// <summary>The values as in the data.</summary>
    public IReadOnlyList<string> Values => Kind == EntityKind.Country ? Key.Split(' ') : [Key];
}
