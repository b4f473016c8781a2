using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Commands.Measuring;

/// <summary><c>calibrate [FOLDER]</c>: makes the offline router's weights and calibration after its examples have changed.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description =
                "The folder prompts with the examples; the files in models/router beside it are replaced. prompts when not given.",
            HelpName = "FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "prompts",
        };
        var command = new Command(
            "calibrate",
            "Makes the offline router's weights and measures how sure it may be, by cross-validation."
        )
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        var (calibration, training, reading) = Calibrate(folder);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{calibration.Questions} questions held out once each: {calibration.Right:0.0%} right, {calibration.MeanConfidence:0.0%} sure on average, inverse temperature {calibration.InverseTemperature:0.00}.{Environment.NewLine}Learning costs the processor {training.TotalMilliseconds:0} ms when warm, reading what was learnt {reading.TotalMilliseconds:0} ms."
            )
        );
        return 0;
    }

    private static Calibrator.Outcome Calibrate(string folder)
    {
        try
        {
            return Calibrator.Run(folder);
        }
        catch (InvalidDataException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }
    }
}
