using RevBot.Bot.Configuration;
using RevBot.Bot.Understanding.Intents;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Which router reads questions, and whether its weights belong to the examples.</summary>
internal static class RouterCheck
{
    private const string Check = "router";

    public static IEnumerable<Finding> Run(RevBotSettings settings, string prompts) =>
        [.. Chosen(settings), .. Weights(prompts)];

    // A name that is no router is a matter of the settings.
    private static IEnumerable<Finding> Chosen(RevBotSettings settings) =>
        settings.Router switch
        {
            "offline" => [Finding.Ok(Check, "offline: no language model is needed, nothing leaves this machine.")],
            "model" or "auto" =>
            [
                Finding.Ok(Check, $"{settings.Router}: {Model(settings)}; the offline router stands in."),
            ],
            _ => [],
        };

    // Every router needs them: the offline one stands in for a model.
    private static IEnumerable<Finding> Weights(string prompts)
    {
        try
        {
            ModelFile.Open(prompts, Calibration.Read(prompts));
            return [];
        }
        catch (InvalidDataException problem)
        {
            return
            [
                Finding.Problem(
                    Check,
                    problem.Message,
                    "Until then RevBot does not start. Where nobody changed the examples, install it again."
                ),
            ];
        }
    }

    // The address is the company's own and the key stays out of sight.
    private static string Model(RevBotSettings settings) =>
        $"{settings.Model.Name ?? "no model"} at {settings.Model.Endpoint?.Host ?? "no endpoint"}";
}
