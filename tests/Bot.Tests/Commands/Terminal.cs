using RevBot.Bot.Commands;

namespace RevBot.Bot.Tests.Commands;

/// <summary>Runs command lines in this process, one at a time, with the console caught.</summary>
internal static class Terminal
{
    private static readonly SemaphoreSlim Free = new(1, 1);

    public static Task<Run> RunAsync(params string[] args) => RunWithInputAsync(string.Empty, args);

    public static async Task<Run> RunWithInputAsync(string input, params string[] args)
    {
        await Free.WaitAsync();
        var (output, error, read) = (Console.Out, Console.Error, Console.In);
        try
        {
            using var caughtOutput = new StringWriter();
            using var caughtError = new StringWriter();
            using var given = new StringReader(input);
            Console.SetOut(caughtOutput);
            Console.SetError(caughtError);
            Console.SetIn(given);
            var code = await CommandLine.RunAsync(args, CancellationToken.None);
            return new(code, caughtOutput.ToString(), caughtError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Console.SetIn(read);
            Free.Release();
        }
    }

    internal sealed record Run(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>The one clear line that a failure ends in.</summary>
        public string OnlyErrorLine => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
