using System.CommandLine;
using RevBot.Bot.Commands.Doctor;
using RevBot.Bot.Services;

namespace RevBot.Bot.Commands.Operation;

/// <summary><c>doctor [--format text|json]</c>: looks at everything, changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommonOptions common)
    {
        var format = Formats.Option("text", "json");
        var command = new Command("doctor", "Checks settings, database and data; says what to do. Changes nothing.")
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
        var findings = Examination.Run(
            common.Reading(parsed),
            common.Clock(parsed),
            RevBotServices.PromptsFolder,
            cancellation
        );
        if (asJson)
        {
            Console.Out.WriteLine(DoctorReport.ToJson(findings));
        }
        else
        {
            DoctorReport.WriteText(findings, Console.Out);
        }

        return DoctorReport.Worst(findings) == CheckState.Problem ? 1 : 0;
    }
}
