using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>
/// The letters of all pages: DejaVu Sans Condensed, which lies in the program, so that a page looks the same on every machine
/// and none has to have a font. A file holds those letters of it that it uses.
/// </summary>
internal sealed class PdfFonts : IFontResolver
{
    private const string Family = "DejaVu Sans Condensed";
    private const string Folder = "RevBot.Bot.Exports.Writing.Pdf.Fonts.";
    private const string Regular = "DejaVuSansCondensed.ttf";
    private const string Bold = "DejaVuSansCondensed-Bold.ttf";

    private PdfFonts() { }

    /// <summary>Letters of a size in points.</summary>
    public static XFont Get(double size, bool isBold = false)
    {
        // One for the process, as the library has it; setting the same one again is allowed.
        GlobalFontSettings.FontResolver ??= new PdfFonts();
        return new(Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
    }

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(isBold ? Bold : Regular);

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName)
    {
        using var stream = typeof(PdfFonts).Assembly.GetManifestResourceStream(Folder + faceName)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
