import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one colour of interaction, light to dark. */
const blue: MantineColorsTuple = [
  "#e8f1fe",
  "#d2e3fc",
  "#a6c8fb",
  "#7dadfb",
  "#5b9dff",
  "#2f7bef",
  "#1a63d8",
  "#1554b8",
  "#114697",
  "#0d3876",
];

/** Our dark surfaces and texts where Mantine takes its own greys: text, dimmed, placeholder, border, hover, field. */
const dark: MantineColorsTuple = [
  "#e6e9ee",
  "#c3cad2",
  "#a2adb9",
  "#8c97a3",
  "#2a313a",
  "#20262e",
  "#171b21",
  "#13171c",
  "#0f1216",
  "#0b0e11",
];

/** Mantine in the look of the board: 13 px text, controls of 28 px, radius 6, no shadows but on popovers. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 6, dark: 4 },
  colors: { blue, dark },
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  defaultRadius: 6,
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontSizes: { xs: "12px", sm: "13px", md: "13px", lg: "15px", xl: "20px" },
  headings: { fontFamily: "var(--sans)", fontWeight: "600" },
  components: {
    Button: {
      defaultProps: { size: "compact-sm", h: 28, px: 10, fw: 500 },
      // Mantine takes the contrast of the light theme's shade in both; the token knows both.
      vars: (_theme: unknown, { variant = "filled", color }: { variant?: string; color?: string }) => ({
        root: variant === "filled" && color === undefined ? { "--button-color": "var(--on-blue)" } : {},
      }),
    },
    // As the labels of the forms: what is typed counts more than what it is called.
    InputWrapper: { styles: { label: { color: "var(--text-2)", fontWeight: 400, fontSize: 12 } } },
    ActionIcon: { defaultProps: { size: 28, variant: "subtle", color: "gray" } },
    TextInput: {
      defaultProps: { size: "xs", styles: { input: { height: 28, minHeight: 28, fontSize: 13 } } },
    },
    Select: { defaultProps: { size: "xs", styles: { input: { height: 28, minHeight: 28, fontSize: 13 } } } },
    Textarea: { defaultProps: { size: "xs", styles: { input: { fontSize: 13 } } } },
    Checkbox: { defaultProps: { size: "xs" } },
    Switch: { defaultProps: { size: "xs" } },
    SegmentedControl: { defaultProps: { size: "xs" } },
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false, fz: 12, transitionProps: { duration: 120 } },
    },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, radius: 8 } },
    Menu: { defaultProps: { transitionProps: { duration: 120 }, shadow: "md" } },
    Popover: { defaultProps: { transitionProps: { duration: 120 }, shadow: "md" } },
  },
});
