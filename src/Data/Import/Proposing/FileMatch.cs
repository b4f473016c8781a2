namespace RevBot.Data.Import.Proposing;

/// <summary>A file that is proposed for a target, with a column for each field that has one.</summary>
/// <param name="Profile">The file.</param>
/// <param name="Words">The target, and what its fields are called.</param>
/// <param name="Fields">The fields, by name.</param>
/// <param name="Score">How well file and columns fit, to tell which target a file is.</param>
internal sealed record FileMatch(
    FileProfile Profile,
    FieldWords Words,
    IReadOnlyDictionary<string, FieldMatch> Fields,
    double Score
)
{
    /// <summary>The column of a field; null where none is proposed.</summary>
    public ColumnProfile? Column(string field) => Fields.GetValueOrDefault(field)?.Column;
}
