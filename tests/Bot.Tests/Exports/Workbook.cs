using System.IO.Compression;
using MiniExcelLibs;

namespace RevBot.Bot.Tests.Exports;

/// <summary>A workbook as another library than the one that wrote it reads it.</summary>
internal sealed class Workbook(byte[] bytes)
{
    public static Workbook Open(string path) => new(File.ReadAllBytes(path));

    public IReadOnlyList<string> Sheets => MiniExcel.GetSheetNames(new MemoryStream(bytes));

    /// <summary>The rows under the headings of a sheet.</summary>
    public IReadOnlyList<IDictionary<string, object?>> Rows(string sheet) =>
        [
            .. MiniExcel
                .Query(new MemoryStream(bytes), useHeaderRow: true, sheetName: sheet)
                .Cast<IDictionary<string, object?>>(),
        ];

    /// <summary>All cells of a sheet as text, row by row.</summary>
    public IReadOnlyList<string[]> Texts(string sheet) =>
        [
            .. MiniExcel
                .Query(new MemoryStream(bytes), sheetName: sheet)
                .Cast<IDictionary<string, object?>>()
                .Select(row => row.Values.Select(value => $"{value}").ToArray()),
        ];

    /// <summary>The XML of every sheet, to see what no reader shows.</summary>
    public string Xml()
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(
            archive
                .Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .Select(entry =>
                {
                    using var reader = new StreamReader(entry.Open());
                    return reader.ReadToEnd();
                })
        );
    }
}
