using RevBot.Data.Import.Rules.Choices;

namespace RevBot.Data.Import.Rules;

/// <summary>A field that a mapping can fill.</summary>
/// <param name="Name">As in the mapping.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">A row without it is rejected, a mapping without it refused.</param>
/// <param name="Longest">Characters that the database takes.</param>
internal sealed record TargetField(string Name, ValueKind Kind, bool IsRequired, int Longest);
