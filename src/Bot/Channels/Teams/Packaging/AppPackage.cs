using System.IO.Compression;
using System.Text;

namespace RevBot.Bot.Channels.Teams.Packaging;

/// <summary>The zip that an administrator uploads: manifest and icons. The same bot gives the same bytes.</summary>
internal static class AppPackage
{
    // The first day that a zip can name.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package's bytes.</summary>
    public static byte[] Write(string appId, Uri website)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Encoding.UTF8.GetBytes(AppManifest.Write(appId, website)));
            Add(zip, "color.png", AppIcon.Colour());
            Add(zip, "outline.png", AppIcon.Outline());
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Undated;
        using var target = entry.Open();
        target.Write(content);
    }
}
