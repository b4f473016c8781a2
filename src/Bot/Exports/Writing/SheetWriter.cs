using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using static RevBot.Bot.Exports.Writing.ExcelStyles;

namespace RevBot.Bot.Exports.Writing;

/// <summary>
/// Writes one sheet from the top down, a row at a time, so that a long list is never held as a tree. Numbers are numbers and
/// dates are dates; text is written as text, and what begins like a formula is marked as text for whoever edits the cell.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    // Day 0 of Excel, whose days are right from March 1900 on.
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    private readonly OpenXmlWriter writer;
    private readonly ExcelStyles styles;
    private readonly int columns;
    private readonly bool hasHeader;
    private uint rows;

    /// <param name="part">An empty sheet.</param>
    /// <param name="styles">Of the workbook.</param>
    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="hasHeader">Whether the first row is of headings: it stays in view and can be filtered by.</param>
    public SheetWriter(WorksheetPart part, ExcelStyles styles, IReadOnlyList<double> widths, bool hasHeader)
    {
        (this.styles, this.hasHeader, columns) = (styles, hasHeader, widths.Count);
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new Columns(widths.Select(Column)));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>A row of text cells.</summary>
    public void Add(Weight weight, params ReadOnlySpan<string> texts)
    {
        Begin();
        for (var place = 0; place < texts.Length; place++)
        {
            Text(place, texts[place], weight);
        }

        writer.WriteEndElement();
    }

    /// <summary>A row with a label and a text.</summary>
    public void AddPair(string label, string text)
    {
        Begin();
        Text(0, label, Weight.Bold);
        Text(1, text, Weight.Plain);
        writer.WriteEndElement();
    }

    /// <summary>A row of values; null leaves a cell empty.</summary>
    public void Add(IReadOnlyList<FactValue?> values)
    {
        Begin();
        for (var place = 0; place < values.Count; place++)
        {
            if (values[place] is { } value)
            {
                Value(place, value);
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>An empty row.</summary>
    public void Skip() => rows++;

    public void Dispose()
    {
        writer.WriteEndElement();
        if (hasHeader && rows > 1)
        {
            writer.WriteElement(new AutoFilter { Reference = "A1:" + Reference(columns - 1, rows) });
        }

        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToHeight = 0U });
        writer.WriteEndElement();
        writer.Dispose();
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0U, ShowGridLines = hasHeader };
        if (hasHeader)
        {
            view.Append(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            );
        }

        return view;
    }

    private static Column Column(double width, int place) =>
        new()
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = width,
            CustomWidth = true,
        };

    private void Begin()
    {
        rows++;
        writer.WriteStartElement(new Row { RowIndex = rows });
    }

    private void Value(int place, FactValue value)
    {
        if (ExcelFormats.Find(value) is not { } format)
        {
            Text(place, FactFormat.Text(value), Weight.Plain);
        }
        else if (value.Unit != FactUnit.Date)
        {
            Number(place, value.Number, format);
        }
        else if (Dates.FromIso(value.Text!) is { } day && day >= FirstDay)
        {
            Number(place, NodaTime.Period.DaysBetween(DayZero, day), format);
        }
        else
        {
            Text(place, value.Text!, Weight.Plain);
        }
    }

    private void Number(int place, decimal number, string format) =>
        writer.WriteElement(
            new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
            {
                CellReference = Reference(place, rows),
                StyleIndex = styles.Find(new(format)),
            }
        );

    private void Text(int place, string text, Weight weight)
    {
        if (text.Length == 0)
        {
            return;
        }

        writer.WriteElement(
            new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = Reference(place, rows),
                DataType = CellValues.InlineString,
                StyleIndex = styles.Find(new(null, weight, ExportText.IsFormula(text))),
            }
        );
    }

    // A, B, … Z, AA, AB, …
    private static string Reference(int place, uint row)
    {
        var letters = string.Empty;
        for (var left = place; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
