using System.IO.Compression;
using System.Text.Json.Nodes;
using RevBot.Bot.Channels.Teams.Packaging;
using RevBot.Bot.Commands;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>The app package, against what Teams wants of it.</summary>
public sealed class PackageTests
{
    private static readonly Uri Website = new("https://www.example.com/revbot");

    [Fact]
    public void Package_OfTheSameBot_IsTheSameBytes() =>
        Assert.Equal(
            AppPackage.Write(MicrosoftStandIn.AppId, Website),
            AppPackage.Write(MicrosoftStandIn.AppId, Website)
        );

    [Fact]
    public void Manifest_KeepsTheLimitsOfTeams()
    {
        var manifest = JsonNode.Parse(AppManifest.Write(MicrosoftStandIn.AppId, Website))!;

        Assert.InRange(Text(manifest["name"]!["short"]).Length, 1, 30);
        Assert.InRange(Text(manifest["name"]!["full"]).Length, 1, 100);
        Assert.InRange(Text(manifest["description"]!["short"]).Length, 1, 80);
        Assert.InRange(Text(manifest["description"]!["full"]).Length, 1, 4000);
        Assert.InRange(Text(manifest["developer"]!["name"]).Length, 1, 32);
        Assert.All(
            new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" },
            name => Assert.StartsWith("https://", Text(manifest["developer"]![name]), StringComparison.Ordinal)
        );
        var bot = manifest["bots"]![0]!;
        Assert.Equal(MicrosoftStandIn.AppId, Text(bot["botId"]));
        var commands = bot["commandLists"]![0]!["commands"]!.AsArray();
        Assert.InRange(commands.Count, 1, 10);
        Assert.All(
            commands,
            command =>
            {
                Assert.InRange(Text(command!["title"]).Length, 1, 32);
                Assert.InRange(Text(command["description"]).Length, 1, 128);
            }
        );
    }

    [Fact]
    public async Task Command_WritesAZipWithManifestAndIconsOfTheRightSizes()
    {
        using var demo = new DemoFile();
        var file = Path.Combine(demo.Folder, "revbot.zip");

        var code = await CommandLine.RunAsync(
            ["package", "teams", "--out", file, "--website", Website.AbsoluteUri, "--app-id", MicrosoftStandIn.AppId],
            CancellationToken.None
        );

        Assert.Equal(0, code);
        using var zip = ZipFile.OpenRead(file);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal((192, 192), Size(zip.GetEntry("color.png")!));
        Assert.Equal((32, 32), Size(zip.GetEntry("outline.png")!));
    }

    // The picture's header: width and height stand at 16 and 20, and the checksum of a known end chunk closes the file.
    private static (int Width, int Height) Size(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], bytes[^4..]);
        return (
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)),
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))
        );
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
