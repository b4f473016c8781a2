using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Routing.Choice;

namespace RevBot.Bot.Commands.Measuring;

/// <summary><c>calibrate FOLDER</c>: measures how sure the offline router may be, after its examples have changed.</summary>
internal static class CalibrateCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder prompts with the examples; calibration.json in it is replaced.",
            HelpName = "FOLDER",
        };
        var command = new Command("calibrate", "Measures how sure the offline router may be, by cross-validation.")
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        var found = Measured(folder);
        var (learning, reading) = Calibrating.Keep(folder);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Questions} questions held out once each: {found.Right:0.0%} right, {found.MeanConfidence:0.0%} sure on average, sharpness {found.Sharpness:0.00}.{Environment.NewLine}Learning costs the processor {learning.TotalMilliseconds:0} ms when warm, reading what was learnt {reading.TotalMilliseconds:0} ms."
            )
        );
        return 0;
    }

    private static Calibration Measured(string folder)
    {
        try
        {
            var found = Calibrating.Measure(folder);
            found.Write(folder);
            return found;
        }
        catch (InvalidDataException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }
    }
}
