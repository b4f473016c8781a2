using RevBot.Bot.Hosting;

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
                Finding.Warning(
                    Check,
                    $"RevBot:Router is {settings.Router}, but this version has no model router; the offline one answers.",
                    "Set RevBot:Router to offline."
                ),
            ],
            _ => [],
        };
}
