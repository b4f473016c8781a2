namespace RevBot.Bot.Server;

/// <summary>Where the server's log goes: standard error, a line for each entry, warnings and worse unless <c>Logging:LogLevel</c> says more.</summary>
internal static class ServerLog
{
    public static void Add(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
            options.UseUtcTimestamp = true;
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options =>
            options.LogToStandardErrorThreshold = LogLevel.Trace
        );
        logging.SetMinimumLevel(LogLevel.Warning);
        // What goes wrong at the start ends in one sentence of the command's, and is not told twice.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        logging.AddConfiguration(configuration.GetSection("Logging"));
    }
}
