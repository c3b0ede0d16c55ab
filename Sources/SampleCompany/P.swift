import CZlib
enum Placeholder {}
