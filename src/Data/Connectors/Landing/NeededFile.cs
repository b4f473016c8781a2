namespace RevBot.Data.Connectors.Landing;

/// <summary>A file that a mapping reads, and so an object that a CRM is asked for.</summary>
internal sealed record NeededFile
{
    /// <summary>The names that the mapping knows it by, the preferred one first, with their ending.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether the mapping can do without it.</summary>
    public required bool IsOptional { get; init; }

    /// <summary>The line of the mapping that asks for it first.</summary>
    public required int Line { get; init; }

    /// <summary>The columns, in the order of the mapping, each once.</summary>
    public required IReadOnlyList<NeededColumn> Columns { get; init; }

    /// <summary>What it is loaded into; empty where it only completes other rows.</summary>
    public required IReadOnlySet<string> Targets { get; init; }

    /// <summary>
    /// The column that says which deal a row belongs to; null where rows belong to no deal, or where not every rule
    /// says it by the same column.
    /// </summary>
    public string? DealColumn { get; init; }

    /// <summary>The first names of the files that complete its rows, itself aside.</summary>
    public required IReadOnlySet<string> CompletedBy { get; init; }

    /// <summary>
    /// The columns that tell of the company, such as its zone, fiscal year and currency: they decide what every row
    /// says.
    /// </summary>
    public required IReadOnlyList<string> CompanyColumns { get; init; }

    /// <summary>
    /// Where it is of people: the columns of their names and addresses, by which other rows may name them.
    /// </summary>
    public required IReadOnlyList<string> NameColumns { get; init; }

    /// <summary>Whether its rows name people: what becomes of such a row hangs on who is known.</summary>
    public required bool NamesPeople { get; init; }

    /// <summary>The first of <see cref="Names"/>.</summary>
    public string Name => Names[0];
}
