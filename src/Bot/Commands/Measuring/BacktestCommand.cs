using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Answering;
using RevBot.Bot.Commands.Backtests;
using RevBot.Bot.Identity;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Measuring;

/// <summary>
/// <c>backtest [--quarters N] [--weeks 0,3,6,9,11] [--as EMAIL] [--compare SETTING=A,B] [--format text|json]</c>: past quarters forecast again
/// from what was known then. Without <c>--as</c> it is of the whole company: whoever runs it can read the database.
/// </summary>
internal sealed class BacktestCommand
{
    private const int MostQuarters = 40;
    private const int LastWeek = 12;

    private readonly Option<int> quarters = new("--quarters")
    {
        Description = "How many closed quarters, the newest ones.",
        HelpName = "N",
        DefaultValueFactory = _ => new BacktestOptions().Quarters,
    };

    private readonly Option<string> weeks = new("--weeks")
    {
        Description = "At which weeks of each quarter; 0 is the eve of the quarter.",
        HelpName = "LIST",
        DefaultValueFactory = _ => string.Join(',', new BacktestOptions().Weeks),
    };

    private readonly Option<string?> user = new("--as")
    {
        Description = "Of the deals that this person sees; without it of the whole company.",
        HelpName = "EMAIL",
    };

    private readonly Option<string?> compare = new("--compare")
    {
        Description = "Runs it once for each value of a setting, such as window=4,8,12; see docs/commands.md.",
        HelpName = "SETTING",
    };

    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly CommonOptions common;

    private BacktestCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var backtest = new BacktestCommand(common);
        var command = new Command("backtest", "Forecasts past quarters from what was known then, by every method.")
        {
            backtest.quarters,
            backtest.weeks,
            backtest.user,
            backtest.compare,
            backtest.format,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => backtest.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var options = Options(parsed);
        var trials = parsed.GetValue(compare) is { } text ? Trials(text) : null;
        var house = CommandServices.Open(common, parsed, cancellation);
        var asJson = parsed.GetValue(format) == "json";
        if (trials is not null)
        {
            Write([.. trials(house.Books.Current(cancellation).Tuning).Select(Tried)], asJson);
            return 0;
        }

        Write(Run(null), asJson);
        return 0;

        TriedSetting Tried((string Name, ForecastTuning Tuning) trial) => new(trial.Name, Run(trial.Tuning));

        BacktestRun Run(ForecastTuning? tuning) =>
            Backtest.Run(View(house, parsed.GetValue(user), tuning, cancellation), options, cancellation);
    }

    private static Func<ForecastTuning, IReadOnlyList<(string Name, ForecastTuning Tuning)>> Trials(string text)
    {
        var settings = SettingTrials.Parse(text) ?? throw CommandFailure.Usage(SettingTrials.Advice(text));
        return settings.On;
    }

    private static void Write(BacktestRun run, bool asJson)
    {
        if (!asJson)
        {
            BacktestText.Write(run, Console.Out);
            return;
        }

        BacktestJson.Write(run, Console.Out);
        Warn(run.Cautions);
    }

    private static void Write(IReadOnlyList<TriedSetting> tried, bool asJson)
    {
        if (!asJson)
        {
            SettingTrialsText.Write(tried, Console.Out);
            return;
        }

        BacktestJson.Write(tried, Console.Out);
        Warn(tried[0].Run.Cautions);
    }

    private static void Warn(IEnumerable<string> cautions)
    {
        foreach (var caution in cautions)
        {
            Console.Error.WriteLine(caution);
        }
    }

    private static ScopedBook View(
        RevBotServices house,
        string? email,
        ForecastTuning? tuning,
        CancellationToken cancellation
    )
    {
        var book = house.Books.Current(cancellation);
        book = book.With(tuning ?? book.Tuning);
        var now = house.Clock.Now(book.Company);
        return email is null ? book.ForTheCompany(now)
            : ScopeResolver.FindByEmail(book, email) is { } scope ? book.For(scope, now)
            : throw new UnknownCallerException(email);
    }

    private BacktestOptions Options(ParseResult parsed)
    {
        var count = parsed.GetValue(quarters);
        return count is >= 1 and <= MostQuarters
            ? new()
            {
                Quarters = count,
                Weeks = Weeks(parsed.GetValue(weeks)!),
                WithCloseDates = parsed.GetValue(format) != "json",
            }
            : throw CommandFailure.Usage($"--quarters is {count}; give a number from 1 to {MostQuarters}.");
    }

    private static IReadOnlyList<int> Weeks(string text)
    {
        var found = new SortedSet<int>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week > LastWeek)
            {
                throw CommandFailure.Usage(
                    $"--weeks is \"{text}\"; give numbers from 0 to {LastWeek}, for example 0,3,6,9,11."
                );
            }

            found.Add(week);
        }

        return [.. found];
    }
}
