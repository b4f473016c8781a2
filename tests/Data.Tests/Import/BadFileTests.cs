using System.Text;

namespace RevBot.Data.Tests.Import;

/// <summary>Files as they come, and those that are refused with one sentence.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Good = "D1,Sam Seller,Open,10,2026-01-01,2026-02-01";

    private readonly ImportRig rig = SmallMapping.Rig(SmallMapping.Yaml(), Good);

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfACaughtUpDatabase_LeavesItAsItWasWhenALaterFileIsBad()
    {
        rig.Run();
        var before = rig.Dump();
        Bytes(
            Encoding.UTF8.GetBytes(
                $"{SmallMapping.Header}\n{Good}\nD2,Sam Seller,Open,10,2026-01-01,2026-02-01\nD3,\0,,,,\n"
            )
        );

        Assert.StartsWith("deals.csv line 4: a NUL character stands here", rig.Refused(), StringComparison.Ordinal);
        Assert.Equal(before, rig.Dump());
        Assert.Equal(1, rig.One<long>("SELECT COUNT(*) FROM sync_run"));
        Assert.False(File.Exists(rig.RejectFile + ".part"));
    }

    [Fact]
    public void Import_WithoutAFile_NamesItAndTheMappingsLine()
    {
        File.Delete(Path.Combine(rig.Extract, "deals.csv"));

        Assert.Matches("^deals.csv: the file is missing in .*; mapping.yaml line 9 asks for it", rig.Refused());
        Assert.False(rig.Database.Exists);
    }

    [Fact]
    public void Import_WithoutAColumn_NamesItAndWhatTheFileHas()
    {
        rig.File("deals.csv", "id,owner,stage,sum,created,close");

        Assert.Equal(
            "deals.csv line 1: the column 'amount' is missing, which mapping.yaml line 17 asks for; the file has id, owner, stage, sum, created, close.",
            rig.Refused()
        );
    }

    [Fact]
    public void Import_OfAnEmptyFile_SaysSo()
    {
        Bytes([]);

        Assert.StartsWith("deals.csv line 1: the file is empty", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfAColumnThatStandsTwice_SaysSo()
    {
        rig.File("deals.csv", "id,owner,stage,amount,created,ID");

        Assert.Contains("line 1: the column 'id' stands twice", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfAQuoteThatIsNotClosed_NamesItsLine()
    {
        rig.File(
            "deals.csv",
            SmallMapping.Header,
            Good,
            "D2,\"Sam Seller,Open,10,2026-01-01,2026-02-01",
            "D3,Sam Seller,Open,10,2026-01-01,2026-02-01"
        );

        Assert.StartsWith("deals.csv line 3: a quote is opened here", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfAFieldOver32KiB_NamesItsLine()
    {
        rig.File("deals.csv", SmallMapping.Header, Good, $"D2,{new string('x', 40_000)},Open,10,2026-01-01,2026-02-01");

        Assert.StartsWith(
            "deals.csv line 3: a field is longer than 32768 characters",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_OfAQuoteInTheWrongPlace_RejectsTheRowAlone()
    {
        rig.File("deals.csv", SmallMapping.Header, "D0,Sam \"S\" Seller,Open,10,2026-01-01,2026-02-01", Good);

        var summary = rig.Run();

        Assert.Equal((1, 1), (summary.Rejected, rig.One<long>("SELECT COUNT(*) FROM opportunity")));
        Assert.Contains(
            "deals.csv,2,a quote stands in the wrong place",
            File.ReadAllText(rig.RejectFile),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_OfALineBreakInsideQuotes_KeepsTheLinesOfLaterRowsRight()
    {
        rig.File(
            "deals.csv",
            SmallMapping.Header,
            "\"D\n0\",Sam Seller,Open,10,2026-01-01,2026-02-01",
            "",
            "D9,Nobody,Open,10,2026-01-01,2026-02-01"
        );

        rig.Run();

        Assert.Contains(
            "deals.csv,5,owner 'Nobody' is unknown",
            File.ReadAllText(rig.RejectFile),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_OfABomAndCrLfAndSemicolons_ReadsThem()
    {
        var text = $"{SmallMapping.Header}\n{Good}\n".Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal);
        Bytes([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal(2, rig.Run().Loaded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Import_OfUtf16WithItsMark_ReadsIt(bool isBigEndian)
    {
        var utf16 = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        Bytes([.. utf16.GetPreamble(), .. utf16.GetBytes($"{SmallMapping.Header}\n{Good}\n")]);

        Assert.Equal(2, rig.Run().Loaded);
    }

    [Fact]
    public void Import_OfUtf16WithoutItsMark_NamesTheWayOut()
    {
        Bytes(Encoding.Unicode.GetBytes($"{SmallMapping.Header}\n{Good}\n"));

        Assert.Contains("UTF-16 without its mark", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfLatin1_NamesTheWayOutAndReadsItWhenTheMappingSaysSo()
    {
        Bytes(Encoding.Latin1.GetBytes($"{SmallMapping.Header}\nMüller,Sam Seller,Open,10,2026-01-01,2026-02-01\n"));
        Assert.Contains("'encoding: windows-1252'", rig.Refused(), StringComparison.Ordinal);

        rig.WithMapping(SmallMapping.Yaml(settings: "encoding: latin1")).Run();

        Assert.Equal("Müller", rig.One<string>("SELECT name FROM opportunity"));
    }

    [Fact]
    public void Import_OfAFileOverTheLimit_SaysSo()
    {
        var request = new Data.Import.ImportRequest
        {
            Mapping = rig.Mapping,
            From = rig.Extract,
            Now = ImportRig.Now,
            LargestFile = 50,
        };

        var refusal = Assert.Throws<Data.Import.ImportException>(() =>
            Data.Import.CrmImport.Run(rig.Database, request, null, CancellationToken.None)
        );
        Assert.Contains("more than the 50 that an import takes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfManagersInACircle_NamesThem()
    {
        using var circle = SalesforceFiles.Plain();
        circle.File("User.csv", "Id,Name,ManagerId", "005R,Rita,005M", "005M,Max,005R");

        Assert.Equal(
            "User.csv line 2: the managers form a circle: Rita under Max under Rita; correct who leads whom.",
            circle.Refused()
        );
    }

    [Fact]
    public void Import_ThatIsCancelled_WritesNothing()
    {
        var request = new Data.Import.ImportRequest
        {
            Mapping = rig.Mapping,
            From = rig.Extract,
            Now = ImportRig.Now,
        };
        rig.Run();
        var before = rig.Dump();
        rig.File(
            "deals.csv",
            [
                SmallMapping.Header,
                .. Enumerable.Range(1, 9000).Select(number => $"E{number},Sam Seller,Open,10,2026-01-01,2026-02-01"),
            ]
        );
        using var cancel = new CancellationTokenSource();
        var stop = new StopAt(cancel);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Data.Import.CrmImport.Run(rig.Database, request, stop, cancel.Token)
        );

        Assert.Equal(before, rig.Dump());
    }

    private void Bytes(byte[] bytes) => File.WriteAllBytes(Path.Combine(rig.Extract, "deals.csv"), bytes);

    private sealed class StopAt(CancellationTokenSource cancel) : IProgress<Data.Import.ImportProgress>
    {
        public void Report(Data.Import.ImportProgress value)
        {
            if (string.Equals(value.File, "deals.csv", StringComparison.Ordinal))
            {
                cancel.Cancel();
            }
        }
    }
}
