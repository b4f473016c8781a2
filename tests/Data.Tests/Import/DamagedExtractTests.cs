using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>Whatever is done to a file, every row read is loaded, merged or rejected, or the file is refused with a sentence.</summary>
public sealed class DamagedExtractTests
{
    private static readonly string Whole = string.Join(
        '\n',
        [
            SmallMapping.Header,
            .. Enumerable
                .Range(1, 12)
                .Select(number =>
                    $"D{number},Sam Seller,{(number % 3 == 0 ? "Won" : "Open")},\"{number},000.25\",2026-01-0{1 + (number % 9)},2026-02-11"
                ),
            "",
        ]
    );

    [Fact]
    public void Import_OfRandomlyDamagedFiles_AddsUpOrIsRefused()
    {
        var bits = Gen.Elements(
            "\"",
            ",",
            "\n",
            "\r\n",
            ";",
            "\0",
            "D1",
            "Won",
            "9999-99-99",
            "é",
            "'",
            " ",
            "\"\"",
            "-1e99",
            "2026-01-01"
        );
        var cut =
            from at in Gen.Choose(0, Whole.Length - 1)
            from length in Gen.Choose(0, 20)
            from put in bits
            select (at, length, put);
        var property = Prop.ForAll(cut.ListOf(6).ToArbitrary(), cuts => AddsUp(Damaged(cuts)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(120).WithReplay(20260301, 7, 42), property);
    }

    private static string Damaged(IEnumerable<(int At, int Length, string Put)> cuts)
    {
        var text = Whole;
        foreach (var (at, length, put) in cuts)
        {
            var from = Math.Min(at, text.Length);
            text = string.Concat(text.AsSpan(0, from), put, text.AsSpan(Math.Min(text.Length, from + length)));
        }

        return text;
    }

    private static bool AddsUp(string text)
    {
        using var rig = new ImportRig().WithMapping(SmallMapping.Yaml());
        File.WriteAllText(Path.Combine(rig.Extract, "deals.csv"), text);
        try
        {
            var summary = rig.Run();
            var deals = summary.Of("deals.csv");
            var rejects = summary.RejectFile is null ? 0 : deals.Rejected;
            return deals.Read == deals.Loaded + deals.Merged + deals.Rejected
                && rejects == deals.Rejected
                && deals.Loaded == rig.One<long>("SELECT COUNT(*) FROM opportunity");
        }
        catch (ImportException refusal)
        {
            return refusal.Message.StartsWith("deals.csv line", StringComparison.Ordinal)
                && !File.Exists(rig.RejectFile);
        }
    }
}
