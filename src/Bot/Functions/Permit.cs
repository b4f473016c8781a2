using Microsoft.SemanticKernel;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Functions;

/// <summary>
/// What one question's kernel may run: these checked calls, in this view, and nothing else. It lies in the kernel's data,
/// where no model writes, and the filter runs nothing without it.
/// </summary>
internal sealed class Permit
{
    private const string Key = "RevBot.Permit";

    private readonly ScopedBook view;
    private readonly IReadOnlyList<CheckedCall> calls;
    private CheckedCall? running;

    private Permit(ScopedBook view, IReadOnlyList<CheckedCall> calls) => (this.view, this.calls) = (view, calls);

    /// <summary>Lets a kernel run calls. Side effect: writes into its data.</summary>
    /// <param name="kernel">Of one question alone, since what it may run is written into it.</param>
    /// <param name="view">What the person may see.</param>
    /// <param name="calls">The calls.</param>
    public static void Grant(Kernel kernel, ScopedBook view, IReadOnlyList<CheckedCall> calls) =>
        kernel.Data[Key] = new Permit(view, calls);

    /// <summary>Makes a call of the kernel the one that runs next; false where it is none of the checked ones.</summary>
    public static bool Admits(Kernel kernel, KernelFunction function, KernelArguments arguments)
    {
        if (Find(kernel) is not { } permit)
        {
            return false;
        }

        permit.running = permit.calls.FirstOrDefault(call => call.IsThis(function, arguments));
        return permit.running is not null;
    }

    /// <summary>Runs the admitted call, once.</summary>
    /// <exception cref="UncheckedCallException">None is admitted: the filter was passed by.</exception>
    public static SkillResult Run(Kernel kernel)
    {
        var permit = Find(kernel);
        var call = permit?.running ?? throw new UncheckedCallException();
        permit.running = null;
        return call.Run(permit.view);
    }

    private static Permit? Find(Kernel kernel) => kernel.Data.TryGetValue(Key, out var kept) ? kept as Permit : null;
}
