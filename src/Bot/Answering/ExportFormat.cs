namespace RevBot.Bot.Answering;

/// <summary>A form in which an answer can be a file.</summary>
public enum ExportFormat
{
    /// <summary>A workbook: a sheet for each table, typed cells.</summary>
    Excel = 0,

    /// <summary>One table as text.</summary>
    Csv = 1,

    /// <summary>Pages to read and to hand round.</summary>
    Pdf = 2,
}
