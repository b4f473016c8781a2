using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>Ties rules to the columns of a file.</summary>
internal sealed class Binding
{
    private readonly IRowSource rows;
    private readonly IReadOnlyDictionary<string, Lookup> lookups;

    /// <summary>Ties rules to a file.</summary>
    /// <param name="mappingFile">The mapping's name, for messages.</param>
    /// <param name="rows">The file; its header is read, its rows are not.</param>
    /// <param name="lookups">The mapping's lookups, by name.</param>
    public Binding(string mappingFile, IRowSource rows, IReadOnlyDictionary<string, Lookup> lookups)
    {
        (MappingFile, this.rows, this.lookups) = (mappingFile, rows, lookups);
    }

    /// <summary>The mapping's name, for messages.</summary>
    public string MappingFile { get; }

    /// <summary>Formats of dates and instants that the mapping's settings give for all fields.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Where a column stands; -1 for an optional one that is absent.</summary>
    /// <param name="column">The column.</param>
    /// <param name="line">The rule's line in the mapping, for the message.</param>
    /// <exception cref="ImportException">It must be there and is not.</exception>
    public int Column(ColumnRule column, int line)
    {
        var index = ColumnNames.Find(rows.Header, column.Name);
        if (index >= 0)
        {
            return index;
        }

        return column.IsOptional
            ? -1
            : throw new ImportException(
                rows.File,
                1,
                $"the column '{column.Name}' is missing, which {MappingFile} line {line} asks for; the file has {string.Join(", ", rows.Header.Take(40))}."
            );
    }

    /// <summary>A lookup of the mapping; empty where its optional file is absent.</summary>
    public Lookup Lookup(string name) => lookups[name];

    /// <summary>The reader of dates in a field's formats; the mapping's reader has looked at each.</summary>
    public MomentText Moments(FieldRule rule) => new([.. rule.Formats, .. Dates]);
}
