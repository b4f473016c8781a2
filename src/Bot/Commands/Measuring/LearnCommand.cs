using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RevBot.Bot.Delivery;
using RevBot.Data.Calendar;
using RevBot.Data.State.Runs;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Commands.Measuring;

/// <summary>
/// <c>learn [--format text|json]</c>: learns what the closed quarters teach, keeps it, and stores the forecast of the newest
/// week that is over. Serving does both by itself; this is for schedulers and for looking.
/// </summary>
internal static class LearnCommand
{
    public static Command Create(CommonOptions common)
    {
        var format = Formats.Option("text", "json");
        var command = new Command("learn", "Learns from the closed quarters and stores the week's forecast.")
        {
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(() => Run(common, parsed, parsed.GetValue(format) == "json", cancellation), cancellation)
        );
        return command;
    }

    private static int Run(CommonOptions common, ParseResult parsed, bool asJson, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var book = house.Books.Current(cancellation);
        var knowledge = ForecastKnowledge.Prepare(book, house.Clock.Now(book.Company));
        var stored = new ForecastSnapshotWriter(
            house.Books,
            new ForecastRunRepository(house.Database),
            house.Clock
        ).Store(again: true, cancellation);
        Console.Out.WriteLine(asJson ? Json(knowledge, stored) : Text(knowledge, stored));
        return 0;
    }

    private static string Json(ForecastKnowledge knowledge, StoredWeek stored) =>
        JsonSerializer.Serialize(
            new
            {
                rung = knowledge.Level.ToString(),
                quarters = knowledge.Quarters,
                calibrated = !knowledge.Health.IsOff,
                week = Dates.Iso(stored.Day),
                revision = stored.Revision,
                stored = stored.Rows,
                scopes = stored.Scopes,
            }
        );

    private static string Text(ForecastKnowledge knowledge, StoredWeek stored)
    {
        var learnt = string.Create(
            CultureInfo.InvariantCulture,
            $"Learnt from {knowledge.Quarters} closed quarter{(knowledge.Quarters == 1 ? string.Empty : "s")}"
        );
        var week = Dates.Iso(stored.Day);
        return stored.Rows == 0
            ? $"{learnt}. Nothing new to store: the week to {week} is stored already, or has no deals."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{learnt}. Stored the forecast of the week to {week}: {stored.Rows:#,0} numbers of {stored.Scopes:#,0} scopes."
            );
    }
}
