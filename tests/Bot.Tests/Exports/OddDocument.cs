using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Exports;

/// <summary>A document with one table that has a cell of every kind.</summary>
internal static class OddDocument
{
    private static readonly Currency Yen = new("JPY");

    public static ExportDocument Create(string name = "Jürgen")
    {
        var table = new FactTable(
            "odd",
            "Odd table",
            [
                new("name", "Name", "a name"),
                new("money", "Money", "in its currency"),
                new("share", "Share", "of something"),
                new("date", "Date", "a day"),
                new("count", "Count", "how many"),
                new("ratio", "Ratio", "a multiple"),
            ],
            [
                new([
                    FactValue.Name(name),
                    FactValue.Of(Money.FromAmount(1234567.89m, Currency.Usd)),
                    FactValue.Share(2.0 / 37),
                    FactValue.Date(new LocalDate(2026, 11, 22)),
                    FactValue.Count(1200),
                    FactValue.Ratio(2.8),
                ]),
                new([FactValue.Name(name), FactValue.Of(Money.FromAmount(-50000, Yen)), null, null, null, null]),
            ]
        );
        return new()
        {
            Title = "Which odd things?",
            About = [("Question", "Which odd things?"), ("For", "Margaret Osei")],
            AsOf = "2026-11-22",
            Sections = [new(null, [new("Two odd things.", false)])],
            Trust = "As of 22 Nov 2026 · data 2 h old",
            Facts = [new("Things", FactValue.Count(2), "counted") { Rows = 2 }],
            Tables = [TableMaker.Create(table, isWhole: true)],
        };
    }

    public static byte[] Write(ExportDocument document, ExportFormat format) =>
        ExportedFile.Create(FormDocument.Create(document, format), CancellationToken.None).Bytes;
}
