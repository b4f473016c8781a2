using System.Diagnostics;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Skills.Tests.Company;
using Xunit.Abstractions;

namespace RevBot.Bot.Tests.Understanding.Entities;

[Collection(Alone.Name)]
public sealed class NameIndexSpeedTests(ITestOutputHelper output)
{
    private const int Deals = 6000;

    // The limits are those of the optimised program on a machine of its own; tests run neither.
    private const double Slack = 4;
    private static readonly string[] Syllables =
    [
        "bir",
        "kes",
        "tor",
        "lan",
        "mi",
        "ro",
        "ves",
        "qua",
        "del",
        "fen",
        "gar",
        "hol",
        "jun",
        "pax",
        "sol",
        "tri",
        "ul",
        "wen",
        "yor",
        "zan",
    ];

    private static readonly string[] Tails =
    [
        "Foods",
        "Motors",
        "Capital",
        "Energy",
        "Robotics",
        "Health",
        "Logistics",
    ];

    private static readonly Lazy<ScopedBook> Big = new(() =>
    {
        var company = new TestCompany(RouterCompany.Today).Manager("Mia Berg").Seller("Priya Kapoor", "Mia Berg");
        for (var number = 0; number < Deals; number++)
        {
            var name = $"{Word(number)} {Tails[number % 7]} Inc";
            company.Deal(name, "Priya Kapoor", 1000m, close: "2026-12-20");
        }

        return company.AsSeenBy("Mia Berg");
    });

    [Fact]
    public void Of_SixThousandAccounts_TakesLessThanSixtyMilliseconds()
    {
        var book = Big.Value;
        Assert.Equal(Deals, book.Vocabulary.Accounts.Count);
        Assert.InRange(Quickest(15, () => WordyCompany.IndexOf(book)), 0, 60 * Slack);
    }

    [Theory]
    [InlineData(
        "which of the enterprise deals of priya kapoor with kesbirtor motors and tormibir foods are at risk this quarter",
        0.1
    )]
    [InlineData(
        "whcih of teh entreprise deals of pryia kapor with kesbritor motrs and tormbir fods are at rsik tihs quater",
        2
    )]
    public void Find_TwentyTokensOverSixThousandAccounts_IsQuick(string text, double milliseconds)
    {
        var (index, message) = (WordyCompany.IndexOf(Big.Value), Message.Parse(text));
        Assert.InRange(Quickest(200, () => index.Find(message)), 0, milliseconds * Slack);
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("birbirbor ")]
    [InlineData("birkk torbe ")]
    [InlineData("x")]
    [InlineData("& ")]
    [InlineData("and ")]
    [InlineData("account ")]
    [InlineData("'s")]
    [InlineData("🙂")]
    public void Find_HostileTextOfTwoThousandCharacters_IsQuick(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2000 / piece.Length));
        var (index, message) = (WordyCompany.IndexOf(Big.Value), Message.Parse(text));
        Assert.InRange(Quickest(9, () => index.Find(message)), 0, 5 * Slack);
    }

    [Fact]
    public void Nearest_AmongSixThousandAccounts_IsQuick()
    {
        var index = WordyCompany.IndexOf(Big.Value);
        Assert.InRange(Quickest(9, () => index.Nearest("Milanter Robots", 3)), 0, 50 * Slack);
    }

    // The quickest, because the machine of the tests does other things too.
    private double Quickest(int times, Func<object> work)
    {
        var taken = Enumerable
            .Range(0, times)
            .Select(_ =>
            {
                var clock = Stopwatch.StartNew();
                Assert.NotNull(work());
                return clock.Elapsed.TotalMilliseconds;
            })
            .Order()
            .ToArray();
        output.WriteLine($"{taken[0]:0.000} ms");
        return taken[0];
    }

    private static string Word(int number) =>
        Capital(Syllables[number % 20]) + Syllables[number / 20 % 20] + Syllables[number / 400];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
