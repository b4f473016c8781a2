namespace RevBot.Data.Import.Proposing;

/// <summary>
/// In which format each column of dates is read. A column whose days and months could change places is read like those
/// whose cannot: of its own file where there are some, else of all files. Where none tells, somebody must.
/// </summary>
internal sealed class ProposedDates
{
    private const double LeastShare = 0.8;
    private const string MonthFirst = "M/d";
    private const string DayFirst = "d/M";

    private readonly Dictionary<ColumnProfile, string> formats = [];

    /// <param name="files">The files, by target.</param>
    /// <param name="isDayFirst">What somebody said of columns that could be either; null where nobody did.</param>
    public ProposedDates(IReadOnlyDictionary<string, FileMatch> files, bool? isDayFirst)
    {
        var columns = files
            .Values.SelectMany(file => file.Profile.Columns.Select(column => (file.Profile.File, Column: column)))
            .Where(pair => pair.Column.Shapes is { DateFormat: not null, Date: > LeastShare })
            .ToList();
        var used = files.Values.SelectMany(file => file.Fields.Values).Select(match => match.Column).ToHashSet();
        var everywhere = Order(columns.Select(pair => pair.Column));
        foreach (var (file, column) in columns)
        {
            var format = column.Shapes.DateFormat!;
            var order =
                isDayFirst ?? Order(columns.Where(pair => pair.File == file).Select(pair => pair.Column)) ?? everywhere;
            var isUnsure = column.Shapes.IsDayFirstUnsure;
            AreUnsure |= isUnsure && order is null && used.Contains(column);
            formats[column] =
                isUnsure && order == true ? format.Replace(MonthFirst, DayFirst, StringComparison.Ordinal) : format;
        }
    }

    /// <summary>Whether a column that is used could be read either way and nothing tells which.</summary>
    public bool AreUnsure { get; }

    /// <summary>The format beside ISO 8601 in which a column is read; null for none.</summary>
    public string? FindFormat(ColumnProfile column) => formats.GetValueOrDefault(column);

    /// <summary>
    /// Whether the day comes first, by columns that can be read one way only; null where they do not agree or there are
    /// none.
    /// </summary>
    private static bool? Order(IEnumerable<ColumnProfile> columns)
    {
        var orders = columns
            .Where(column => !column.Shapes.IsDayFirstUnsure)
            .Select(column => column.Shapes.DateFormat!)
            .Where(format => format.StartsWith(MonthFirst, StringComparison.Ordinal) || IsDayFirst(format))
            .Select(IsDayFirst)
            .Distinct()
            .ToList();
        return orders is [var only] ? only : null;
    }

    private static bool IsDayFirst(string format) => format.StartsWith(DayFirst, StringComparison.Ordinal);
}
