using DocumentFormat.OpenXml.Spreadsheet;

namespace RevBot.Bot.Exports.Writing;

/// <summary>The looks that the cells of a workbook have; each is written once.</summary>
internal sealed class ExcelStyles
{
    private const uint FirstOwnFormat = 164;
    private readonly Dictionary<Look, uint> places = [];
    private readonly List<string> formats = [];

    public ExcelStyles() => Find(new Look());

    /// <summary>The place of a look.</summary>
    public uint Find(Look look)
    {
        if (!places.TryGetValue(look, out var place))
        {
            places[look] = place = (uint)places.Count;
            if (look.Format is { } format && !formats.Contains(format, StringComparer.Ordinal))
            {
                formats.Add(format);
            }
        }

        return place;
    }

    /// <summary>The part of the workbook that describes them.</summary>
    public Stylesheet Write() =>
        new()
        {
            NumberingFormats =
                formats.Count == 0
                    ? null
                    : new(
                        formats.Select(format => new NumberingFormat
                        {
                            NumberFormatId = IdOf(format),
                            FormatCode = format,
                        })
                    ),
            Fonts = new(Letters(11, isBold: false), Letters(11, isBold: true), Letters(16, isBold: true)),
            Fills = new(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFE8ECF3" }) { PatternType = PatternValues.Solid }
                )
            ),
            Borders = new(new Border()),
            CellStyleFormats = new(new CellFormat()),
            CellFormats = new(places.OrderBy(look => look.Value).Select(look => Cell(look.Key))),
        };

    private CellFormat Cell(Look look)
    {
        var cell = new CellFormat
        {
            NumberFormatId = look.Format is { } format ? IdOf(format) : 0U,
            FontId = look.Weight switch
            {
                Weight.Plain => 0U,
                Weight.Bold or Weight.Header => 1U,
                Weight.Title => 2U,
            },
            FillId = look.Weight == Weight.Header ? 2U : 0U,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = look.Format is not null,
        };
        if (look.IsQuoted)
        {
            cell.QuotePrefix = true;
        }

        return cell;
    }

    private uint IdOf(string format) => FirstOwnFormat + (uint)formats.IndexOf(format);

    private static Font Letters(double size, bool isBold)
    {
        var letters = new Font();
        if (isBold)
        {
            letters.Append(new Bold());
        }

        letters.Append(new FontSize { Val = size }, new FontName { Val = "Calibri" });
        return letters;
    }

    /// <summary>How heavy letters are, and what stands behind them.</summary>
    internal enum Weight
    {
        /// <summary>As usual.</summary>
        Plain = 0,

        /// <summary>A label.</summary>
        Bold = 1,

        /// <summary>Of the row of headings.</summary>
        Header = 2,

        /// <summary>Above everything.</summary>
        Title = 3,
    }

    /// <summary>How a cell looks.</summary>
    /// <param name="Format">The number format; null for text.</param>
    /// <param name="Weight">Of its letters.</param>
    /// <param name="IsQuoted">Whether Excel is told that it is text, whatever it begins with.</param>
    internal readonly record struct Look(string? Format = null, Weight Weight = Weight.Plain, bool IsQuoted = false);
}
