namespace RevBot.Bot.Understanding.Entities;

/// <summary>A thing of the book with a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The value as in the data; the best written one where the data spell it in several ways.</param>
/// <param name="Keys">Every spelling in the data, or the codes of a group of countries; the key is among them.</param>
internal sealed record NameThing(EntityKind Kind, string Key, IReadOnlyList<string> Keys);
