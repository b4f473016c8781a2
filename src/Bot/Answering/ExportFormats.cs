namespace RevBot.Bot.Answering;

/// <summary>What each form is called by files, browsers and people.</summary>
internal static class ExportFormats
{
    /// <summary>All forms, the usual one first.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>The end of a file's name, without the point; also its name in addresses and messages.</summary>
    public static string Extension(this ExportFormat format) =>
        format switch
        {
            ExportFormat.Excel => "xlsx",
            ExportFormat.Csv => "csv",
            ExportFormat.Pdf => "pdf",
        };

    /// <summary>What people call it.</summary>
    public static string Title(this ExportFormat format) =>
        format switch
        {
            ExportFormat.Excel => "Excel",
            ExportFormat.Csv => "CSV",
            ExportFormat.Pdf => "PDF",
        };

    /// <summary>The media type.</summary>
    public static string ContentType(this ExportFormat format) =>
        format switch
        {
            ExportFormat.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ExportFormat.Csv => "text/csv; charset=utf-8",
            ExportFormat.Pdf => "application/pdf",
        };

    /// <summary>The form of an extension, with or without its point, in any case; null where there is none.</summary>
    public static ExportFormat? Find(string? extension)
    {
        var wanted = extension?.TrimStart('.');
        foreach (var format in All)
        {
            if (string.Equals(format.Extension(), wanted, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }
}
