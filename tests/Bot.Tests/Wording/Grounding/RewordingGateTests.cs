using Microsoft.Extensions.Logging;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>What a model words reaches a person only where the facts bear it out.</summary>
public sealed class RewordingGateTests
{
    private const string Drafted = "AE commit is $4.1M against a quota of $5M. The commit does not reach the quota.";

    private static readonly IReadOnlyList<Fact> Facts = new FactList()
        .Add("commit", "AE commit", FactValue.Of(Money.FromAmount(4_100_000m, Currency.Usd)), "sellers' calls")
        .Add("quota", "Quota", FactValue.Of(Money.FromAmount(5_000_000m, Currency.Usd)), "sum of quotas")
        .Add("best_case", "Best case", FactValue.Of(Money.FromAmount(6_200_000m, Currency.Usd)), "with best case")
        .Facts;

    [Fact]
    public async Task ARewording_ThatTheFactsEntail_IsSaid()
    {
        const string words = "The commit comes to $4.1 million, below the quota of $5M.";
        Assert.Equal(words, await Pass(words, new()));
    }

    [Theory]
    [InlineData("The commit comes to $4.2M.")]
    [InlineData("The commit comes to $6.2M.")]
    [InlineData("The commit comes to €4.1M.")]
    [InlineData("The commit of $4.1M is above the quota of $5M.")]
    [InlineData("The commit rose to $4.1M.")]
    [InlineData("The commit is $4.1M because buyers went quiet.")]
    [InlineData("Globex makes the commit $4.1M.")]
    [InlineData("The commit reaches the quota.")]
    public async Task ARewording_ThatTheFactsDoNotEntail_IsReplacedByTheTemplate(string words) =>
        Assert.DoesNotContain(words, await Pass(words, new()), StringComparison.Ordinal);

    [Theory]
    [InlineData("The quota is $5M.")]
    [InlineData("Best case is $6.2M against a quota of $5M.")]
    [InlineData("The commit does not reach the quota.")]
    public async Task ATrueRewording_WithoutTheFigureThatAnswers_IsNotSaid(string words) =>
        Assert.Equal(Drafted, await Pass(words, new()));

    [Theory]
    [InlineData("The commit is $4M.")]
    [InlineData("Quota is $5M; AE commit is $4,100,000.")]
    public async Task TheAnswersFigure_AtOtherDigitsOrInAnotherPlace_IsStillSaid(string words) =>
        Assert.Equal(words, await Pass(words, new()));

    [Fact]
    public async Task OneFalseSentence_AmongTrueOnes_IsReplacedAlone()
    {
        var said = await Pass("Commit is $9M, quota $5M. Best case is $6.2M.", new());
        Assert.Equal("AE commit is $4.1M against a quota of $5M. Best case is $6.2M.", said);
    }

    [Fact]
    public async Task TheLog_AtInformation_HasTheRuleAndNoWords()
    {
        var log = new ListLogger();
        await Pass("Globex comes to $4.1M.", log);
        Assert.Contains(
            log.Lines,
            line => line.Level == LogLevel.Information && line.Text.Contains("Name", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            log.Lines,
            line => line.Level > LogLevel.Trace && line.Text.Contains("Globex", StringComparison.Ordinal)
        );
    }

    private static ValueTask<string> Pass(string words, ListLogger log) =>
        new RewordingGate(new Scripted(words), log).PassAsync(
            new(Drafted, Facts, "How is the commit?"),
            new(),
            CancellationToken.None
        );

    private sealed class Scripted(string words) : IRewording
    {
        public ValueTask<string?> RewordAsync(Draft draft, CancellationToken cancellation) => new(words);
    }

    private sealed class ListLogger : ILogger
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add((logLevel, formatter(state, exception)));
    }
}
