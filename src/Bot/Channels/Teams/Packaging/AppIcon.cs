namespace RevBot.Bot.Channels.Teams.Packaging;

/// <summary>RevBot's icons: three rising bars on a line.</summary>
internal static class AppIcon
{
    private const uint Blue = 0x1A3C5EFF;
    private const uint White = 0xFFFFFFFF;
    private const uint Gold = 0xF2B134FF;

    /// <summary>192 pixels, in colour.</summary>
    public static byte[] Colour()
    {
        var image = new PngImage(192);
        image.Fill(0, 0, 192, 192, Blue);
        image.Fill(46, 104, 26, 36, White);
        image.Fill(83, 76, 26, 64, White);
        image.Fill(120, 44, 26, 96, Gold);
        image.Fill(40, 146, 112, 6, White);
        return image.Write();
    }

    /// <summary>32 pixels, white on nothing, as Teams wants it.</summary>
    public static byte[] Outline()
    {
        var image = new PngImage(32);
        image.Fill(6, 17, 5, 7, White);
        image.Fill(13, 12, 5, 12, White);
        image.Fill(20, 6, 5, 18, White);
        image.Fill(5, 26, 22, 2, White);
        return image.Write();
    }
}
