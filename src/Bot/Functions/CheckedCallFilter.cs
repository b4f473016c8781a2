using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.SemanticKernel;

namespace RevBot.Bot.Functions;

/// <summary>
/// The kernel's guard: runs what the permit of the question's kernel admits and refuses everything else, whoever asks.
/// Counts both in the meter <c>RevBot.Functions</c>; how long each took is in the kernel's own meter.
/// </summary>
internal sealed class CheckedCallFilter : IFunctionInvocationFilter
{
    /// <summary>Of the meter.</summary>
    public const string MeterName = "RevBot.Functions";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "revbot.functions.calls",
        "{call}",
        "Calls of functions, by function and outcome: ran, failed, refused."
    );

    /// <inheritdoc/>
    /// <exception cref="UncheckedCallException">The call was not checked, or is not what was checked.</exception>
    public async Task OnFunctionInvocationAsync(
        FunctionInvocationContext context,
        Func<FunctionInvocationContext, Task> next
    )
    {
        if (!Permit.Admits(context.Kernel, context.Function, context.Arguments))
        {
            Count(context.Function, "refused");
            throw new UncheckedCallException();
        }

        var outcome = "failed";
        try
        {
            await next(context);
            outcome = "ran";
        }
        finally
        {
            Count(context.Function, outcome);
        }
    }

    private static void Count(KernelFunction function, string outcome)
    {
        Activity.Current?.SetTag("revbot.outcome", outcome);
        Calls.Add(
            1,
            new KeyValuePair<string, object?>("function", function.Name),
            new KeyValuePair<string, object?>("outcome", outcome)
        );
    }
}
