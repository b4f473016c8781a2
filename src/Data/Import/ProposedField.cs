namespace RevBot.Data.Import;

/// <summary>A line of a proposed mapping.</summary>
/// <param name="File">The file.</param>
/// <param name="Target">What it is loaded into.</param>
/// <param name="Field">The field.</param>
/// <param name="Column">The column that fills it; null where none was found.</param>
/// <param name="Confidence">From 0 to 1; 0 where no column was found.</param>
/// <param name="Reason">Why; where no column was found, what that costs.</param>
public sealed record ProposedField(
    string File,
    string Target,
    string Field,
    string? Column,
    double Confidence,
    string Reason
);
