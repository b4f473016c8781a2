using RevBot.Bot.Configuration;

namespace RevBot.Bot.Doctor;

/// <summary>Which router reads questions.</summary>
internal static class RouterCheck
{
    private const string Check = "router";

    // A name that is no router is a matter of the settings.
    public static IEnumerable<Finding> Run(RevBotSettings settings) =>
        settings.Router switch
        {
            "offline" => [Finding.Ok(Check, "offline: no language model is needed, nothing leaves this machine.")],
            "model" or "auto" =>
            [
                Finding.Ok(Check, $"{settings.Router}: {Model(settings)}; the offline router stands in."),
            ],
            _ => [],
        };

    // The address is the company's own and the key stays out of sight.
    private static string Model(RevBotSettings settings) =>
        $"{settings.Model.Name ?? "no model"} at {settings.Model.Endpoint?.Host ?? "no endpoint"}";
}
