using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>Pages that are filled from the top down, with a foot that says which page it is and what it rests on.</summary>
internal sealed class PdfPages : IDisposable
{
    private const double Margin = 42;
    private const double FootHeight = 26;
    private static readonly XFont Small = PdfFonts.Get(7.5);

    private readonly PdfDocument document = new();
    private readonly PageOrientation orientation;
    private XGraphics? drawing;

    /// <param name="title">For the file's properties.</param>
    /// <param name="isWide">Whether pages lie on their long side.</param>
    public PdfPages(string title, bool isWide)
    {
        orientation = isWide ? PageOrientation.Landscape : PageOrientation.Portrait;
        document.Info.Title = title;
        document.Info.Creator = "RevBot";
        Begin();
    }

    /// <summary>Where the text begins, in points from the left.</summary>
    public static double Left => Margin;

    /// <summary>How wide the text may be, in points.</summary>
    public double Width => document.Pages[^1].Width.Point - (2 * Margin);

    /// <summary>Where the next thing is drawn, in points from the top.</summary>
    public double Y { get; private set; }

    /// <summary>What draws on the present page.</summary>
    public XGraphics Drawing => drawing!;

    /// <summary>Goes down.</summary>
    public void Skip(double height) => Y += height;

    /// <summary>Begins a page where so much does not fit on this one.</summary>
    /// <returns>Whether it did.</returns>
    public bool MakeRoom(double height)
    {
        if (Y + height <= document.Pages[^1].Height.Point - Margin - FootHeight)
        {
            return false;
        }

        Begin();
        return true;
    }

    /// <summary>Writes a paragraph over the whole width.</summary>
    /// <param name="text">As <see cref="PdfText"/> writes it.</param>
    /// <param name="font">Its letters.</param>
    /// <param name="brush">Their colour.</param>
    /// <param name="indent">From the left.</param>
    public void Write(string text, XFont font, XBrush brush, double indent = 0)
    {
        var height = font.GetHeight() * 1.1;
        foreach (var line in PdfLines.Wrap(Drawing, text, font, Width - indent))
        {
            MakeRoom(height);
            Drawing.DrawString(line, font, brush, Left + indent, Y + font.Size);
            Y += height;
        }
    }

    /// <summary>Writes the feet and the file.</summary>
    /// <param name="foot">At the left of every foot.</param>
    /// <param name="stream">Left open.</param>
    public void Save(string foot, Stream stream)
    {
        drawing?.Dispose();
        drawing = null;
        for (var place = 0; place < document.PageCount; place++)
        {
            var page = document.Pages[place];
            using var feet = XGraphics.FromPdfPage(page, XGraphicsPdfPageOptions.Append);
            var (y, right) = (page.Height.Point - Margin + 6, page.Width.Point - Margin);
            var number = string.Create(CultureInfo.InvariantCulture, $"Page {place + 1} of {document.PageCount}");
            var room = right - Margin - feet.MeasureString(number, Small).Width - 20;
            feet.DrawLine(new XPen(XColors.LightGray, 0.5), Margin, y - 11, right, y - 11);
            feet.DrawString(PdfLines.Cut(feet, foot, Small, room), Small, XBrushes.DimGray, Margin, y);
            feet.DrawString(
                number,
                Small,
                XBrushes.DimGray,
                new XRect(right - 100, y - 8, 100, 10),
                XStringFormats.BottomRight
            );
        }

        document.Save(stream, closeStream: false);
    }

    public void Dispose()
    {
        drawing?.Dispose();
        document.Dispose();
    }

    private void Begin()
    {
        drawing?.Dispose();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = orientation;
        drawing = XGraphics.FromPdfPage(page);
        Y = Margin;
    }
}
