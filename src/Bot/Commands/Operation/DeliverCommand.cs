using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Server;
using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Commands.Operation;

/// <summary><c>deliver</c>: sends once what is due, for a scheduler or by hand.</summary>
internal static class DeliverCommand
{
    private const int Wide = 28;

    public static Command Create(CommonOptions common)
    {
        var command = new Command(
            "deliver",
            "Sends the briefs and alerts that are due, once; says what was sent, held and failed. Side effect: messages."
        );
        command.SetAction((parsed, cancellation) => RunAsync(common, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = common.Settings(parsed);
        if (settings.DeliveryPolicy.Ways.Count == 0)
        {
            throw CommandFailure.Usage(
                "No way to deliver is set up; set up Teams, Slack or a mail server (RevBot:Mail), see docs/delivery.md."
            );
        }

        var house = await Task.Run(() => CommandServices.OpenForCalls(common, parsed, cancellation), cancellation);
        using var log = new TerminalLogProvider();
        await using var services = DeliveryHost.Build(house, settings, TimeProvider.System, log);
        var report = await services.GetRequiredService<DeliveryRun>().RunAsync(cancellation);
        Write(report, Console.Out);
        return report.Count(DeliveryState.Failed) > 0 ? 1 : 0;
    }

    private static void Write(DeliveryReport report, TextWriter output)
    {
        foreach (var result in report.Results)
        {
            output.WriteLine(Line(result));
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Results.Count} due: {report.Count(DeliveryState.Sent)} sent, {report.Count(DeliveryState.Held)} held, {report.Count(DeliveryState.Waiting) + report.Count(DeliveryState.Sending)} to be tried again, {report.Count(DeliveryState.Dropped)} not wanted, {report.Count(DeliveryState.Failed)} failed."
            )
        );
    }

    private static string Line(DeliveryResult result)
    {
        var what = $"{result.Row.Kind} {result.Row.Period}";
        var how = result.State switch
        {
            DeliveryState.Sent => $"sent by {result.Way}",
            DeliveryState.Held => $"held: {result.Reason}",
            DeliveryState.Dropped => $"not sent: {result.Reason}",
            DeliveryState.Failed => $"failed: {result.Reason}",
            _ => $"to be tried again: {result.Reason}",
        };
        return $"{result.Person.PadRight(Wide)} {what.PadRight(Wide)} {how}";
    }
}
